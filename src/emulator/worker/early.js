// Runs inline behind the shell: the emulator opens its estate in its own thread while the page's code is still on its way.
// After the first paint, which a starting thread would delay; its files are asked for before, so that they are there by then.
// EMULATOR_FILES stands for their addresses, the worker's own first; keep this tiny.
(() => {
  const files = 'EMULATOR_FILES'.split(' ');
  // Read to the end, else the browser's cache may not keep it. What fails here, the worker asks for again.
  for (const file of files)
    fetch(file)
      .then((r) => r.arrayBuffer())
      .catch(() => {});
  // The page's code takes the demo's part out of the address: it is read now.
  const search = location.search;
  requestAnimationFrame(() =>
    setTimeout(() => {
      // The page's code was here first: it has started the worker itself.
      if (self.emulatorWorker) return;
      let persona = null;
      try {
        persona = sessionStorage.getItem('gallery-portal-persona');
      } catch {
        // Storage is refused: the scenario's own person it is.
      }
      const name = JSON.stringify({ search, persona });
      const worker = /** @type {Worker & { failed?: string }} */ (
        new Worker(files[0] ?? '', { type: 'module', name })
      );
      // Kept until the page connects.
      worker.addEventListener('error', (event) => (worker.failed = event.message || 'not loaded'));
      self.emulatorWorker = worker;
    }),
  );
})();
