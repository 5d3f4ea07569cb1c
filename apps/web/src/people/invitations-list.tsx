import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, Mark, MoreButton, RuledRows } from '../components';
import { OpenInvitationRow } from './open-invitation-row';
import { type Invitation, useInvitations } from './people';
import { type Ticket, TicketPanel } from './ticket';

const isOpen = ({ state }: Invitation) => state === 'waiting' || state === 'expired';

/** What is under way, with a new link or an end for each; what is over stands folded below. */
export function InvitationsList() {
  const { t } = useTranslation('people');
  const invitations = useInvitations();
  const [ticket, setTicket] = useState<{ ticket: Ticket; id: string }>();
  if (invitations.error)
    return <ErrorState inline error={invitations.error} onRetry={() => void invitations.refetch()} />;
  if (!invitations.data) return null;
  const all = invitations.data.pages.flatMap(({ items }) => items);
  const open = all.filter(isOpen);
  const over = all.filter((invitation) => !isOpen(invitation));
  return (
    <section aria-labelledby="invitations">
      <h2 className="h2" id="invitations">
        {t('invitations.title')}
      </h2>
      {/* A link that was taken back or used meanwhile must not stay on the screen. */}
      {ticket && open.some(({ id }) => id === ticket.id) && <TicketPanel ticket={ticket.ticket} />}
      {open.length === 0 ? (
        <p className="mut">{t('invitations.none')}</p>
      ) : (
        <>
          <ol className="lst noside">
            {open.map((invitation) => (
              <OpenInvitationRow
                key={invitation.id}
                invitation={invitation}
                onTicket={(made) => setTicket({ ticket: made, id: invitation.id })}
              />
            ))}
          </ol>
          <p className="help">{t('invitations.cannotShow')}</p>
        </>
      )}
      {over.length > 0 && (
        <details>
          <summary>{t('invitations.earlier')}</summary>
          <EarlierInvitations rows={over} />
        </details>
      )}
      <MoreButton query={invitations} />
    </section>
  );
}

function EarlierInvitations({ rows }: { rows: readonly Invitation[] }) {
  const { t } = useTranslation('people');
  const { t: shell } = useTranslation('shell');
  return (
    <RuledRows
      label={t('invitations.earlier')}
      rows={rows.map(({ id, kind, role, state, organizationName, acceptedBy, invitedBy }) => ({
        id,
        title:
          kind === 'organization'
            ? t('invitations.organization', { organization: organizationName })
            : shell(`role.${role}`),
        under: (
          <>
            {acceptedBy && <span>{t('invitations.acceptedBy', { name: acceptedBy })}</span>}
            <span>{t('invitations.by', { name: invitedBy })}</span>
          </>
        ),
        end: (
          <Mark
            icon={state === 'accepted' ? 'check' : 'back'}
            tone="ended"
            word={t(state === 'accepted' ? 'invitations.state.accepted' : 'invitations.state.withdrawn')}
          />
        ),
      }))}
    />
  );
}
