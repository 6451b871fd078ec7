import type { Readable } from '@/lib/store';
import { createStore } from '@/lib/store';
import type { DemoControl, ImportOptions, ImportProgress, ImportReport } from '@/state/demo-control';

// An import continues on other pages, and its report is kept. Pages are mounted again when the estate changes, so neither can
// be state of a component.

export interface ImportJob {
  /** While it runs. */
  readonly progress?: ImportProgress;
  /** Of the last import. */
  readonly report?: ImportReport;
  /** What went wrong beside the files themselves. */
  readonly problem?: string;
}

export interface ImportJobs extends Readable<ImportJob> {
  /** Reads the files and shows their estate; while one import runs another is not begun. */
  readonly start: (files: readonly File[], options?: ImportOptions) => Promise<void>;
}

function createJobs(control: DemoControl): ImportJobs {
  const { get, set, subscribe } = createStore<ImportJob>({});
  return {
    get,
    subscribe,
    async start(files, options) {
      if (get().progress || files.length === 0) return;
      const bytesTotal = files.reduce((sum, file) => sum + file.size, 0);
      set({ progress: { phase: 'reading', file: files[0]?.name ?? '', bytesRead: 0, bytesTotal } });
      try {
        set({ report: await control.importFiles(files, (progress) => set({ progress }), options) });
      } catch (error) {
        set({ problem: error instanceof Error ? error.message : String(error) });
      }
    },
  };
}

const jobs = new WeakMap<DemoControl, ImportJobs>();

/** The imports of this page's emulator. */
export function importJobs(control: DemoControl): ImportJobs {
  let known = jobs.get(control);
  if (!known) {
    known = createJobs(control);
    jobs.set(control, known);
  }
  return known;
}
