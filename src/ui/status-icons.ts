import styles from './StatusIcon.module.css';

export type Tone = 'good' | 'busy' | 'warn' | 'bad' | 'info' | 'neutral';
/** How open something is, from closed to open. */
export type Openness = 'private' | 'direct' | 'community';
/**
 * Icons before a text, in a square of 12. Each has its own shape, so that colour is never alone: disc with a tick,
 * part-filled disc, triangle, square, diamond, ring; a dot for people with a role, ringed for chosen subscriptions and tenants,
 * a full disc for all users.
 */
export type StatusIconName = Tone | Openness;

/** The class of a word that a sign stands before. */
export const statusIconClass = (name: StatusIconName): string => `${styles.sign} ${styles[name]}`;
