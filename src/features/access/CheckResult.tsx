import { useMemo } from 'react';

import { foldId } from '@/arm/resource-id';
import type { ArmId } from '@/arm/types';
import { ViewAsButton } from '@/components/ViewAsButton';
import type { AccessKnowledge } from '@/data/access/knowledge';
import type { Person } from '@/data/access/use-principal-search';
import type { Capability } from '@/domain/access/capabilities';
import type { Answer, CheckedResource } from '@/domain/access/check';
import { answerOf, checkLine, pathsBelow } from '@/domain/access/check';
import type { GrantPath } from '@/domain/access/explain';
import { explainAccess } from '@/domain/access/explain';
import { t } from '@/i18n/translate';
import type { DataColumn } from '@/ui/DataTable';
import { DataTable } from '@/ui/DataTable';
import { State } from '@/ui/State';
import type { Tone } from '@/ui/status-icons';

import { capabilitiesAt } from './capability-change';
import { DenialsTable } from './DenialsTable';
import { scopeNotes } from './entries';
import { pathSentence } from './labels';
import { ScopeLink } from './ScopeLink';
import { usePanel } from './use-panel';

import styles from './AccessTab.module.css';

interface CheckResultProps {
  readonly id: ArmId;
  readonly person: Person;
  readonly known: AccessKnowledge;
}

/** Definitions or versions shown below; a gallery may have a thousand. */
const SHOWN = 60;

const tones: Readonly<Record<Answer, Tone>> = {
  yes: 'good',
  perhaps: 'warn',
  denied: 'bad',
  unknown: 'warn',
  no: 'neutral',
};

/** An answer as shape and word. "No" is only as sure as what could be read. */
function AnswerMark({ answer, whole }: { readonly answer: Answer; readonly whole: boolean }) {
  const words = {
    yes: t('access.yes'),
    perhaps: t('access.perhaps'),
    denied: t('access.denied'),
    unknown: t('access.unknown'),
    no: whole ? t('access.no') : t('access.atLeastNo'),
  };
  return <State tone={tones[answer]}>{words[answer]}</State>;
}

interface CapabilityRow {
  readonly capability: Capability;
  readonly answer: Answer;
}

const capabilityColumns = (whole: boolean): readonly DataColumn<CapabilityRow>[] => [
  {
    id: 'capability',
    header: t('access.result.capability'),
    rowHeader: true,
    cell: ({ capability }) => t(`access.capability.${capability}`),
  },
  {
    id: 'answer',
    header: t('access.result.answer'),
    cell: ({ answer }) => <AnswerMark answer={answer} whole={whole} />,
  },
];

function versionsLabel({ versions }: CheckedResource): string | undefined {
  if (versions === undefined || versions.seen === 0) return undefined;
  const { all, seen } = versions;
  if (seen === all) return t('access.children.versions', { n: all });
  return t('access.children.versionsSome', { some: seen, n: all });
}

const lineColumns = (known: AccessKnowledge, whole: boolean): readonly DataColumn<CheckedResource>[] => [
  {
    id: 'resource',
    header: t('access.children.resource'),
    rowHeader: true,
    cell: ({ resource }) => <ScopeLink scope={resource.id} known={known} />,
  },
  {
    id: 'see',
    header: t('access.children.see'),
    cell: (row) => (
      <>
        <AnswerMark answer={row.sees} whole={whole} />
        <div className={styles.allows}>{versionsLabel(row)}</div>
      </>
    ),
  },
  {
    id: 'level',
    header: t('access.children.level'),
    cell: ({ level }) => t(`access.level.${level}`),
  },
];

interface PathsProps {
  readonly title: string;
  readonly paths: readonly GrantPath[];
  readonly principalId: string;
  readonly known: AccessKnowledge;
}

/** Every way as one line; under it what a grant at that place does not open, and that a condition may narrow it. */
const Paths = ({ title, paths, principalId, known }: PathsProps) => (
  <section>
    <h3>{title}</h3>
    <ul className={styles.list}>
      {paths.map((path) => (
        <li key={`${path.grant.assignment.id} ${path.groups.join()}`}>
          {pathSentence(principalId, path, known)}
          {[
            ...(path.grant.conditional ? [t('access.note.conditional')] : []),
            ...scopeNotes(path.grant.gives, path.grant.assignment.properties.scope),
          ].map((note) => (
            <div key={note} className={styles.allows}>
              {note}
            </div>
          ))}
        </li>
      ))}
    </ul>
  </section>
);

/** Each capability at the resource, its access paths, and what can be seen of parents and children (S51 to S54). */
export function CheckResult({ id, person, known }: CheckResultProps) {
  const { index, resources } = known;
  const { close } = usePanel();
  const { explained, line, below } = useMemo(
    () => ({
      explained: explainAccess(index, person.id, id),
      below: pathsBelow(index, person.id, foldId(id)),
      line: checkLine(index, person.id, foldId(id), resources),
    }),
    [index, resources, person.id, id],
  );
  const say = {
    principalId: person.id,
    known: { ...known, principals: withPerson(known, person) },
  };
  // An id that was not checked has not been looked up: the groups that contain it are not known.
  const unchecked = person.unchecked === true;
  const whole = known.gaps.length === 0 && !unchecked;
  if (unchecked && explained.paths.length + below.length === 0)
    return <p>{t('access.unknownPerson', { id: person.id })}</p>;
  const rows = capabilitiesAt(id).map((capability): CapabilityRow => ({
    capability,
    answer: answerOf(explained.access, capability),
  }));
  return (
    <>
      <div>
        <ViewAsButton
          principal={{ ...person, ...(unchecked && { unresolved: 'notAsked' }) }}
          name={person.name}
          onView={() => close()}
        />
      </div>
      <DataTable
        caption={t('access.children')}
        showCaption
        columns={lineColumns(known, whole)}
        rows={line.slice(0, SHOWN)}
        rowKey={({ resource }) => resource.key}
      />
      {line.length > SHOWN && (
        <p className={styles.hint}>{t('access.children.more', { n: line.length - SHOWN })}</p>
      )}
      {explained.paths.length + below.length === 0 ? (
        <p className={styles.hint}>{t('access.pathsNone')}</p>
      ) : (
        <>
          {explained.paths.length > 0 && (
            <Paths
              title={t('access.paths', { n: explained.paths.length })}
              paths={explained.paths}
              {...say}
            />
          )}
          {below.length > 0 && (
            <Paths title={t('access.pathsBelow', { n: below.length })} paths={below} {...say} />
          )}
        </>
      )}
      {explained.denials.length > 0 && (
        <DenialsTable denials={explained.denials.map((item) => ({ item, direct: false }))} known={known} />
      )}
      <DataTable
        caption={t('access.result', { name: person.name })}
        showCaption
        columns={capabilityColumns(whole)}
        rows={rows}
        rowKey={({ capability }) => capability}
      />
      <p className={styles.hint}>{t('access.deployNote')}</p>
    </>
  );
}

/** A principal found by search has a name even without an assignment. */
function withPerson({ principals }: AccessKnowledge, { id, name, type, guest }: Person) {
  return principals.has(id)
    ? principals
    : new Map([...principals, [id, { id, type, guest, displayName: name }]]);
}
