import { newId } from '@app/kernel';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Problem, answer, client, commandHeaders, connectionState, toProblem } from '../api';
import { fileChanged, isReadable, putForm } from '../api/put-form';
import { presentation } from '../presentation/presentation';
import type { Import, ImportOffer } from './imports';

export interface Sending {
  done: number;
  total: number;
}

const sizeOf = (files: readonly File[]): number => files.reduce((sum, file) => sum + file.size, 0);

function put(id: string, files: readonly File[], onSent: (sending: Sending) => void, signal: AbortSignal) {
  const total = sizeOf(files);
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  const told = (share: number) => onSent({ done: Math.round(total * share), total });
  return putForm<Import>(`/api/imports/${id}/files`, form, told, signal);
}

/**
 * Brings files to the server. When the link breaks they stay here and go out again on request, into the same import: what
 * had begun is not begun twice.
 */
export function useUpload(offer: ImportOffer | undefined, onDone: (id: string) => void, into?: string) {
  const queries = useQueryClient();
  const begun = useRef<{ key: string; id?: string }>({ key: newId(), id: into });
  const stop = useRef<AbortController | null>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [sending, setSending] = useState<Sending | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const send = useCallback(
    async (chosen: readonly File[]) => {
      if (chosen.length === 0 || stop.current) return;
      setFiles(chosen);
      setProblem(null);
      const total = sizeOf(chosen);
      if (offer && total > offer.limitBytes) {
        setProblem(
          new Problem({ status: 413, code: 'upload-too-large', details: { limitBytes: offer.limitBytes, total } }),
        );
        return;
      }
      const control = new AbortController();
      stop.current = control;
      setSending({ done: 0, total });
      connectionState.sendingStarted();
      try {
        begun.current.id ??= (
          await answer(
            client.POST('/api/imports', {
              body: { language: presentation().language },
              params: { header: undefined as never },
              headers: commandHeaders({ key: begun.current.key }),
            }),
          )
        ).id;
        await put(begun.current.id, chosen, setSending, control.signal);
        connectionState.sendingEnded('saved');
        await queries.invalidateQueries({ queryKey: ['import'] });
        onDone(begun.current.id);
      } catch (error) {
        connectionState.sendingEnded('not-saved');
        if (!control.signal.aborted) setProblem((await isReadable(chosen)) ? toProblem(error) : changedFile());
      } finally {
        stop.current = null;
        setSending(null);
      }
    },
    [offer, onDone, queries],
  );
  useEffect(() => () => stop.current?.abort(), []);

  return {
    files,
    sending,
    problem,
    send,
    again: () => void send(files),
    stop: () => stop.current?.abort(),
  };
}

const changedFile = () => new Problem({ status: -1, code: fileChanged });
