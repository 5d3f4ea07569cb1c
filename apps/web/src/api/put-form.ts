import { presentation } from '../presentation/presentation';
import { Problem } from './problem';

/** What the device could not read any more: it was moved or written to after it was chosen. */
export const fileChanged = 'upload-file-changed';

/** Sends a form with files and says how far it is, 0 to 1: `fetch` cannot. Throws `Problem`, or an AbortError. */
export function putForm<Body>(path: string, form: FormData, onSent: (share: number) => void, signal: AbortSignal) {
  return new Promise<Body>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', path);
    request.setRequestHeader('Accept-Language', presentation().language);
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status === 200) return resolve(body as Body);
      const { code = `http-${request.status}`, ...rest } = (body ?? {}) as { code?: string };
      reject(new Problem({ ...rest, status: request.status, code }));
    };
    request.onerror = () => reject(new Problem({ status: 0, code: 'unreachable' }));
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
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

/** A browser reports a file it can no longer read as a broken link; the first byte tells them apart. */
export async function isReadable(files: readonly File[]): Promise<boolean> {
  try {
    for (const file of files) await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
