import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api';
import { ErrorState, Mark, monthDay } from '../components';
import { type Invitation, invitationsKey, renewInvitation, withdrawInvitation } from './people';
import type { Ticket } from './ticket';

interface OpenInvitationRowProps {
  invitation: Invitation;
  onTicket: (ticket: Ticket) => void;
}

export function OpenInvitationRow({ invitation, onTicket }: OpenInvitationRowProps) {
  const { t } = useTranslation('people');
  const { t: shell } = useTranslation('shell');
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const { id, state, role, kind, organizationName: organization, boundTo, expiresAt, invitedBy } = invitation;
  const roleWord = shell(`role.${role}`);
  const renew = useCommand({
    run: (_: void, { key }) => renewInvitation(id, key),
    changes: [invitationsKey],
    onDone: (made) =>
      onTicket({
        title: t('ticket.renewedTitle'),
        whom:
          kind === 'organization'
            ? t('ticket.forOrganization', { organization })
            : t('ticket.forColleague', { role: roleWord, organization }),
        path: made.path,
        expiresAt: made.expiresAt,
        boundTo,
        paper: { title: t('ticket.paper.title', { organization }), role: roleWord },
      }),
  });
  const withdraw = useCommand({
    run: (_: void, { key }) => withdrawInvitation(id, key),
    changes: [invitationsKey],
  });
  const problem = renew.problem ?? withdraw.problem;
  const isBusy = renew.busy || withdraw.busy;
  const isWaiting = state === 'waiting';
  return (
    <li>
      <div>
        <span className="t">
          {kind === 'organization' ? t('invitations.organization', { organization }) : roleWord}
        </span>
        <div className="under">
          <Mark
            icon={isWaiting ? 'send' : 'hour'}
            tone={isWaiting ? 'theirs' : 'mine'}
            word={t(isWaiting ? 'invitations.state.waiting' : 'invitations.state.expired')}
          />
          {isWaiting && <span>{t('invitations.until', { date: monthDay(shell, expiresAt) })}</span>}
          <span>{t('invitations.by', { name: invitedBy })}</span>
          {boundTo && <span>{t('invitations.bound', { signInName: boundTo })}</span>}
        </div>
        {isWithdrawing && <p className="sm">{t('invitations.withdrawSure')}</p>}
        {problem && <ErrorState inline error={problem} />}
      </div>
      <div className="end wrap">
        {isWithdrawing ? (
          <>
            <button type="button" className="btn x" disabled={isBusy} onClick={() => void withdraw.send()}>
              {t('invitations.withdrawYes')}
            </button>
            <button type="button" className="btn" disabled={isBusy} onClick={() => setIsWithdrawing(false)}>
              {t('invitations.keep')}
            </button>
          </>
        ) : (
          <>
            {invitation.allowedActions.includes('renew') && (
              <button type="button" className="btn" disabled={isBusy} onClick={() => void renew.send()}>
                {t('invitations.renew')}
              </button>
            )}
            {invitation.allowedActions.includes('withdraw') && (
              <button type="button" className="btn q" disabled={isBusy} onClick={() => setIsWithdrawing(true)}>
                {t('invitations.withdraw')}
              </button>
            )}
          </>
        )}
      </div>
    </li>
  );
}
