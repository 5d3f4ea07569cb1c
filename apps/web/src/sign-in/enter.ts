import { answer, client, queryClient, sessionKey } from '../api';
import { readSession } from '../session/session';

/** Forgets what was read as somebody else, and reads who is signed in now, before a page needs it. */
export async function enterSession() {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'network' });
  await queryClient.prefetchQuery({ queryKey: sessionKey, queryFn: () => readSession() });
}

export const signIn = (body: { signInName: string; password: string }) => answer(client.POST('/api/sign-in', { body }));

const shortest = 10;

/** As the server counts: characters, not bytes or keys pressed. */
export const isPasswordTooShort = (password: string) => [...password.normalize('NFKC')].length < shortest;
