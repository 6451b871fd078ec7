// Runs inline behind the shell: the emulator opens its estate in its own thread while the page's code is still on its way.
// After the first paint, which a starting thread would delay. EMULATOR_WORKER stands for the script's address; keep this tiny.
(() => {
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
      const worker = /** @type {Worker & { failed?: string }} */ (
        new Worker('EMULATOR_WORKER', { type: 'module' })
      );
      // Nobody listens yet; whoever connects looks here first.
      worker.addEventListener('error', (event) => (worker.failed = event.message || 'not loaded'));
      worker.postMessage({ kind: 'start', search, persona }, []);
      self.emulatorWorker = worker;
    }),
  );
})();
