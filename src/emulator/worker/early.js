// Runs inline in the page's head, before any module: the emulator opens its estate in its own thread while the page's code is
// still on its way. EMULATOR_WORKER stands for the script's address; keep this tiny and free of imports.
(() => {
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
  worker.postMessage({ kind: 'start', search: location.search, persona }, []);
  self.emulatorWorker = worker;
})();
