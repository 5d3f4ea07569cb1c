import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LiveSession } from '../live-api';
import { AgendaForm } from './agenda-form';
import { KeepAsTemplate } from './keep-as-template';
import { knowsVotes } from './stage-defaults';
import { useChange } from './use-change';

/** The agenda of a session nobody has begun; it can be kept as a template and printed as a pack for the room. */
export function AgendaEditor({ session }: { session: LiveSession }) {
  const { t } = useTranslation('live-agenda');
  const change = useChange(session);
  return (
    <AgendaForm
      agenda={session.agenda}
      start={Date.parse(session.startsAt)}
      mayVote={knowsVotes(session.template)}
      save={(agenda) => void change.send({ agenda })}
      busy={change.busy}
      problem={change.problem}
    >
      <Link className="btn" to={`/live/${session.id}/pack`}>
        {t('pack.open')}
      </Link>
      <KeepAsTemplate session={session} />
    </AgendaForm>
  );
}
