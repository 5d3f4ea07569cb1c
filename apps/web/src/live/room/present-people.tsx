import { useTranslation } from 'react-i18next';
import type { Member } from '@app/live-protocol';
import { Icon } from '../../components/icon';
import { useRoom } from './room-context';
import { presentByOrganization } from './room-view';
import parts from './room.module.css';

/** Who is in the room, by organisation. Facilitators sign in those who signed on paper, and share the facilitation. */
export function PresentPeople() {
  const { t } = useTranslation('live-room');
  const { view, actions } = useRoom();
  return (
    <>
      {presentByOrganization(view.room, view.online).map((organization) => (
        <section key={organization.key} className={parts.group}>
          <div className={parts.headRow}>
            <h3>{organization.name}</h3>
            {!organization.verified && <span>{t('people.unverified')}</span>}
          </div>
          <ul className={parts.people}>
            {organization.members.map(({ member, online, signedAt }) => (
              <li key={member.id}>
                <span className="grow">
                  {member.displayName}
                  {member.id === view.me.memberId && <span className={parts.quiet}> {t('people.you')}</span>}
                  {member.role === 'facilitator' && <span className={parts.quiet}> {t('people.facilitator')}</span>}
                </span>
                {signedAt !== null && (
                  <span className={`${parts.quiet} row g1`}>
                    <Icon name="check" />
                    {t('people.signed')}
                  </span>
                )}
                <span className={parts.quiet}>{t(online ? 'people.connected' : 'people.notConnected')}</span>
                {view.isFacilitator && signedAt === null && (
                  <button
                    type="button"
                    className="btn"
                    aria-label={t('people.signForWhom', { name: member.displayName })}
                    onClick={() => void actions.send('attendance.sign-for', { memberId: member.id })}
                  >
                    {t('people.signFor')}
                  </button>
                )}
                {view.isFacilitator && member.verified && member.id !== view.me.memberId && (
                  <OtherActs member={member} />
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Seldom wanted and not to be pressed by accident: sharing the facilitation, or handing it over. */
function OtherActs({ member }: { member: Member }) {
  const { t } = useTranslation('live-room');
  const { actions } = useRoom();
  return (
    <details className={parts.more}>
      <summary className={parts.summary} aria-label={t('people.moreFor', { name: member.displayName })}>
        {t('round.more')}
      </summary>
      {member.role === 'member' && (
        <button
          type="button"
          className="btn"
          onClick={() => void actions.send('member.set-role', { memberId: member.id, role: 'facilitator' })}
        >
          {t('people.makeFacilitator')}
        </button>
      )}
      <button
        type="button"
        className="btn"
        onClick={() => void actions.send('member.hand-over', { memberId: member.id })}
      >
        {t('people.handOver')}
      </button>
    </details>
  );
}
