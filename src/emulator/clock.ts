/** Where the emulator's clock was last set: at the real instant `real` it showed `emulated`, and runs `speed` times as fast. Milliseconds. */
export interface ClockAnchor {
  readonly real: number;
  readonly emulated: number;
  /** 1 is real time, 60 a minute a second, 0 is paused. */
  readonly speed: number;
}

/** What the clock shows at a real instant. No timer runs: progress is computed from this clock, so a reload or a jump is exact. */
export const clockAt = (anchor: ClockAnchor, real: number): number =>
  anchor.emulated + (real - anchor.real) * anchor.speed;

/** The clock goes on from what it shows now, at another speed. */
export const withSpeed = (anchor: ClockAnchor, real: number, speed: number): ClockAnchor => ({
  real,
  emulated: clockAt(anchor, real),
  speed,
});

/** The clock jumps to an instant and runs on from there at the same speed. */
export const setTo = (anchor: ClockAnchor, real: number, emulated: number): ClockAnchor => ({
  real,
  emulated,
  speed: anchor.speed,
});
