import { type Session, useSession } from '../session/session';
import { useFollowAccount } from './follow-account';

/** For pages without the frame: what the account keeps holds there too. Nothing for whoever is not signed in. */
export default function FollowingAccount() {
  const { data: session } = useSession();
  return session ? <Following key={session.account.id} session={session} /> : null;
}

function Following({ session }: { session: Session }) {
  useFollowAccount(session);
  return null;
}
