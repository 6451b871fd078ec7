// Runs inline in the page's head, before the first paint and before any module. Its hash is in the content security
// policy; keep it tiny and free of imports.
(() => {
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is refused: the system's theme it is.
  }
})();
