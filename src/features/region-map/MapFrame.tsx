import type { KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react';
import { memo } from 'react';

import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';

import { LAND } from './land.generated';
import { FitIcon, MinusIcon, PlusIcon } from './map-icons';
import type { MapAction } from './map-keys';
import { actionOf } from './map-keys';
import type { Point } from './projection';
import { useGestures } from './use-gestures';
import type { MapView } from './use-map-view';

import styles from './MapFrame.module.css';

/** One press of a zoom button or key. */
const STEP = 1.6;
const PAN_STEP = 80;

const Land = memo(function Land({ k }: { readonly k: number }) {
  return <path className={styles.land} transform={`scale(${k})`} d={LAND} />;
});

interface MapFrameProps {
  readonly map: MapView;
  /** What "show all" and the key 0 bring into view. */
  readonly everything: readonly Point[];
  /** Zoom buttons and keys keep this world point where it is: the selected region, else the source. */
  readonly centre: Point | undefined;
  readonly label: string;
  /** Id of the text that explains the keys. */
  readonly helpId: string;
  /** Id of the option that has the keyboard. */
  readonly activeId: string | undefined;
  readonly listRef: Ref<HTMLDivElement>;
  /** Drawn in the SVG, in pixels from the world's corner; moves with the map. */
  readonly picture: ReactNode;
  /** role="option" elements, in table order, in the same pixels. */
  readonly options: ReactNode;
  /** More HTML in the same pixels: group buttons, the hint at the pointer. */
  readonly overlay?: ReactNode;
  /** Stays in the frame's corner. */
  readonly panel?: ReactNode;
  readonly onAction: (action: MapAction) => void;
  readonly onFocus: () => void;
  /** A click anywhere in the frame; `at` in pixels of the map. */
  readonly onPress: (event: MouseEvent<HTMLElement>, at: Point) => void;
  readonly onHover: (target: Element | undefined) => void;
}

/** The frame that replication and estate map share: land, zoom and pan by wheel, drag, pinch, keys and buttons, one tab stop. */
export function MapFrame({
  map,
  everything,
  centre,
  label,
  helpId,
  activeId,
  listRef,
  picture,
  options,
  overlay,
  panel,
  onAction,
  onFocus,
  onPress,
  onHover,
}: MapFrameProps) {
  const { size, view } = map;
  const { frameRef, handlers, refused } = useGestures(map);
  const shift =
    size === undefined || view === undefined
      ? undefined
      : { x: size.width / 2 - view.x * view.k, y: size.height / 2 - view.y * view.k };
  const moved = shift && { transform: `translate(${shift.x}px, ${shift.y}px)` };

  const step = (factor: number) => {
    const at = shift && view && centre && { x: centre.x * view.k + shift.x, y: centre.y * view.k + shift.y };
    const seen = at && size && at.x >= 0 && at.y >= 0 && at.x <= size.width && at.y <= size.height;
    map.zoom(factor, seen ? at : undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const action = actionOf(event);
    if (action === undefined) return;
    event.preventDefault();
    if (action.kind === 'zoom') {
      if (action.to === 'fit') map.showAll(everything);
      else step(action.to === 'in' ? STEP : 1 / STEP);
    } else if (action.kind === 'pan') map.pan(action.x * PAN_STEP, action.y * PAN_STEP);
    else onAction(action);
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (shift === undefined) return;
    const box = event.currentTarget.getBoundingClientRect();
    onPress(event, { x: event.clientX - box.left - shift.x, y: event.clientY - box.top - shift.y });
  };

  return (
    <div className={styles.frame}>
      <div className={styles.stage}>
        {/* Pointers only: everything here can be done with the keyboard in the list below. */}
        <div
          ref={frameRef}
          className={styles.surface}
          data-zoomed={map.zoomedIn || undefined}
          role="presentation"
          {...handlers}
          onClick={onClick}
          onPointerOver={(event) => onHover(event.target instanceof Element ? event.target : undefined)}
          onPointerLeave={() => onHover(undefined)}
        >
          <svg className={styles.picture} aria-hidden="true">
            {shift && view && (
              <g transform={`translate(${shift.x} ${shift.y})`}>
                <Land k={view.k} />
                {picture}
              </g>
            )}
          </svg>
          <div
            ref={listRef}
            className={styles.list}
            role="listbox"
            tabIndex={0}
            aria-label={label}
            aria-describedby={helpId}
            aria-activedescendant={activeId}
            onKeyDown={onKeyDown}
            onFocus={onFocus}
          >
            <div className={styles.moved} style={moved}>
              {options}
            </div>
          </div>
          <div className={styles.moved} style={moved}>
            {overlay}
          </div>
          {refused > 0 && (
            <p key={refused} className={styles.hint} aria-hidden="true">
              {t('regionMap.wheelHint')}
            </p>
          )}
        </div>
        <div className={styles.buttons}>
          <Button
            aria-label={t('regionMap.zoomIn')}
            title={t('regionMap.zoomIn')}
            icon={<PlusIcon />}
            onClick={() => step(STEP)}
          />
          <Button
            aria-label={t('regionMap.zoomOut')}
            title={t('regionMap.zoomOut')}
            icon={<MinusIcon />}
            onClick={() => step(1 / STEP)}
          />
          <Button
            aria-label={t('regionMap.fit')}
            title={t('regionMap.fit')}
            icon={<FitIcon />}
            onClick={() => map.showAll(everything)}
          />
        </div>
      </div>
      {panel}
    </div>
  );
}
