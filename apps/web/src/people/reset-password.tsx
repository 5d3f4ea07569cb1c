import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api';
import { MemberProblem } from './member-problem';
import { type Member, type MemberAddress, offerReset } from './people';
import { type Ticket, TicketPanel } from './ticket';

/** A link with which the person chooses a new password; the old one works until then. */
export function ResetPassword({ member, address }: { member: Member; address: MemberAddress }) {
  const { t } = useTranslation('people');
  const [ticket, setTicket] = useState<Ticket>();
  const reset = useCommand({
    run: (_: void, { key }) => offerReset(address, key),
    onDone: ({ path, expiresAt }) =>
      setTicket({
        title: t('ticket.resetTitle'),
        whom: t('ticket.forReset', { name: member.displayName }),
        path,
        expiresAt,
        paper: { title: t('ticket.paper.resetTitle') },
      }),
  });
  return (
    <section aria-labelledby="reset">
      <h2 className="h2" id="reset">
        {t('member.resetTitle')}
      </h2>
      {ticket ? (
        <TicketPanel ticket={ticket} />
      ) : (
        <div className="form">
          <p className="mut">{t('member.resetLead')}</p>
          {reset.problem && <MemberProblem problem={reset.problem} member={member} />}
          <button type="button" className="btn" disabled={reset.busy} onClick={() => void reset.send()}>
            {t('member.reset')}
          </button>
        </div>
      )}
    </section>
  );
}
