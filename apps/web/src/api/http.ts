import { presentation } from '../presentation/presentation';
import { connectionState } from './connection';
import { problemOf, unreachable } from './problem';
import { queryClient, sessionKey } from './queries';

const slowestAnswerMs = 30_000;
export const sessionPath = '/api/me';

/** `fetch` to our own origin: no answer becomes a Problem with status 0, a refusal a Problem with its code. */
export async function fetchOrProblem(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', presentation().language);
  let response: Response;
  try {
    response = await fetch(request, {
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(slowestAnswerMs)]),
    });
  } catch (error) {
    if (request.signal.aborted) throw error;
    connectionState.lost();
    throw unreachable();
  }
  connectionState.reached();
  if (response.ok) return response;
  // The session ended: whoever shows it (the frame) asks again and sends the person to the sign-in page.
  if (response.status === 401 && !request.url.endsWith(sessionPath))
    void queryClient.invalidateQueries({ queryKey: sessionKey });
  throw await problemOf(response);
}

/** Headers of a command: one key per thing the user meant to do, and the version they saw. */
export interface CommandHeaders {
  key?: string;
  version?: number;
}

/** For `client.POST(path, { body, headers: commandHeaders(command) })`. */
export function commandHeaders({ key, version }: CommandHeaders): Record<string, string> {
  return {
    ...(key === undefined ? {} : { 'Idempotency-Key': key }),
    ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
  };
}

type Query = Record<string, string | number | boolean | readonly string[] | undefined>;

function withQuery(path: string, query: Query = {}) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

async function call<T>(
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string>,
  signal?: AbortSignal,
) {
  const response = await fetchOrProblem(
    new Request(path, {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    }),
  );
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** Calls for answers whose shape the caller names. All throw `Problem`. */
export const http = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) =>
    call<T>('GET', withQuery(path, query), undefined, {}, signal),
  post: <T>(path: string, body?: unknown, command: CommandHeaders = {}) =>
    call<T>('POST', path, body, commandHeaders(command)),
  put: <T>(path: string, body?: unknown, command: CommandHeaders = {}) =>
    call<T>('PUT', path, body, commandHeaders(command)),
  patch: <T>(path: string, body?: unknown, command: CommandHeaders = {}) =>
    call<T>('PATCH', path, body, commandHeaders(command)),
  delete: <T>(path: string, command: CommandHeaders = {}) =>
    call<T>('DELETE', path, undefined, commandHeaders(command)),
};
