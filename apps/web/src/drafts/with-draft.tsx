import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import { useIsCutOff } from '../api/connection';
import type { Problem } from '../api/problem';
import { LoadingState } from '../components';
import type { DraftKind } from './kept-drafts';
import { RestoredNote } from './restored-note';
import { type DraftKeeping, useKeptDraft } from './use-kept-draft';

export interface Draft<Written> extends Omit<DraftKeeping<Written>, 'kept'> {
  /** What was written here before; the form begins with it. */
  written: Written | undefined;
  /** Says so above the form; null when there was nothing. */
  note: ReactNode;
}

interface WithDraftProps<Written> {
  kind: DraftKind;
  /** Of what is being changed. */
  version?: number;
  /** Where on the page, by the id of its element, when a page holds several. */
  part?: string;
  children: (draft: Draft<Written>) => ReactNode;
}

/** A form begins when it is known what this device still holds of it, and begins afresh when that is thrown away. */
export function WithDraft<Written>({ kind, version, part, children }: WithDraftProps<Written>) {
  const { kept, ...keeping } = useKeptDraft<Written>(kind, version, part);
  const [begun, setBegun] = useState(0);
  if (kept === undefined) return <LoadingState />;
  const held = begun === 0 ? kept : null;
  const discard = () => void keeping.forget().then(() => setBegun(begun + 1));
  const note = held && (
    <RestoredNote
      at={held.at}
      isOvertaken={held.version !== undefined && held.version !== version}
      onDiscard={discard}
    />
  );
  return <Fragment key={begun}>{children({ ...keeping, written: held?.written, note })}</Fragment>;
}

/** `useState` for the whole of a form, written down as it changes. */
export function useWritten<Written>(draft: Draft<Written>, initial: () => Written) {
  const [written, setWritten] = useState<Written>(() => draft.written ?? initial());
  const first = useRef(written);
  useEffect(() => {
    if (written !== first.current) draft.keep(written);
    // `draft` is made anew at every turn; only what was written is news.
  }, [written]);
  return [written, setWritten] as const;
}

/** What could not be sent goes out by itself once the link is back. */
export function useResend(problem: Problem | null, send: () => void) {
  const isCutOff = useIsCutOff();
  const wasLost = problem?.isOutcomeUnknown ?? false;
  useEffect(() => {
    if (!isCutOff && wasLost) send();
    // Only the link's return sends it, not whatever else changes meanwhile.
  }, [isCutOff]);
}
