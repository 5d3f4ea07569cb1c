import { newId } from '@app/kernel';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Problem, answer, client, commandHeaders, connectionState, toProblem } from '../api';
import { presentation } from '../presentation/presentation';
import type { Import, ImportOffer } from './imports';

export interface Sending {
  done: number;
  total: number;
}

/** What the device could not read any more: it was moved or written to after it was chosen. */
export const fileChanged = 'upload-file-changed';

const sizeOf = (files: readonly File[]): number => files.reduce((sum, file) => sum + file.size, 0);

function put(id: string, files: readonly File[], onSent: (sending: Sending) => void, signal: AbortSignal) {
  return new Promise<Import>((resolve, reject) => {
    const request = new XMLHttpRequest();
    const total = sizeOf(files);
    request.open('PUT', `/api/imports/${id}/files`);
    request.setRequestHeader('Accept-Language', presentation().language);
    request.upload.onprogress = ({ loaded, total: whole }) =>
      onSent({ done: whole > 0 ? Math.round((total * loaded) / whole) : 0, total });
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status === 200) return resolve(body as Import);
      const { code = `http-${request.status}`, ...rest } = (body ?? {}) as { code?: string };
      reject(new Problem({ ...rest, status: request.status, code }));
    };
    request.onerror = () => reject(new Problem({ status: 0, code: 'unreachable' }));
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    for (const file of files) form.append('files', file, file.name);
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
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
        if (!control.signal.aborted) setProblem((await readable(chosen)) ? toProblem(error) : changedFile());
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

/** A browser reports a file it can no longer read as a broken link; the first byte tells them apart. */
async function readable(files: readonly File[]): Promise<boolean> {
  try {
    for (const file of files) await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
