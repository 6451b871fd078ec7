// Runs inline behind the shell: the page's code begins after the shell's first picture. What the browser kept since the last
// visit would else run before it. PORTAL_CODE stands for the script's address; keep this tiny.
(() => {
  const begin = () => {
    const code = document.createElement('script');
    code.type = 'module';
    code.crossOrigin = '';
    code.src = 'PORTAL_CODE';
    document.head.append(code);
  };
  // Nobody paints a page in the background.
  if (document.visibilityState === 'hidden') begin();
  else requestAnimationFrame(() => setTimeout(begin));
})();
