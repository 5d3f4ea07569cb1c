import { useSignedIn } from '../../session/session';

/** Preparing a session is a facilitator's work, or an organisation administrator's. */
export function useMayPrepare(): boolean {
  const role = useSignedIn().active?.role;
  return role === 'facilitator' || role === 'organization-admin';
}
