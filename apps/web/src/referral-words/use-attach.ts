import { newId } from '@app/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Problem, connectionState, toProblem } from '../api';
import { fileChanged, isReadable, putForm } from '../api/put-form';
import { type Attachment, attachmentsKey } from './words-api';

export interface AttachmentToSend {
  file: File;
  kind: Attachment['kind'];
  tier: Attachment['tier'];
}

/** Sends one file under an id made here: after a broken link the same goes out again and is there once. */
export function useAttach(referralId: string, limitBytes: number, onDone: () => void) {
  const queries = useQueryClient();
  const stop = useRef<AbortController | null>(null);
  const begun = useRef<{ id: string; file: File } | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  async function send({ file, kind, tier }: AttachmentToSend) {
    if (stop.current) return;
    setProblem(null);
    if (file.size > limitBytes)
      return setProblem(new Problem({ status: 413, code: 'file-too-large', details: { limitBytes } }));
    if (begun.current?.file !== file) begun.current = { id: newId(), file };
    const control = new AbortController();
    stop.current = control;
    setShare(0);
    connectionState.sendingStarted();
    const form = new FormData();
    form.append('kind', kind);
    form.append('tier', tier);
    form.append('file', file, file.name);
    try {
      const address = `/api/referrals/${referralId}/attachments/${begun.current.id}`;
      await putForm<Attachment>(address, form, setShare, control.signal);
      connectionState.sendingEnded('saved');
      begun.current = null;
      await queries.invalidateQueries({ queryKey: attachmentsKey(referralId) });
      onDone();
    } catch (error) {
      connectionState.sendingEnded('not-saved');
      if (!control.signal.aborted)
        setProblem((await isReadable([file])) ? toProblem(error) : new Problem({ status: -1, code: fileChanged }));
    } finally {
      stop.current = null;
      setShare(null);
    }
  }

  return { send, share, problem, stop: () => stop.current?.abort(), reset: () => setProblem(null) };
}
