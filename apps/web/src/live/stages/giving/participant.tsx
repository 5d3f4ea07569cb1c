import { useTranslation } from 'react-i18next';
import { givenAndReceived, type Passed } from '@app/live-protocol';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';

/** What each organisation gave and what it received, in words; nothing is added up, nothing compared. */
export default function GivingPart() {
  const { t } = useTranslation('meeting-room');
  const { room } = useRoom().view;
  const sides = givenAndReceived(room).filter(({ gave, received }) => gave.length + received.length > 0);
  return (
    <section className={parts.section}>
      <h2>{t('giving.title')}</h2>
      {sides.length === 0 && <p className={parts.quiet}>{t('giving.none')}</p>}
      {sides.map(({ organization, gave, received }) => (
        <article key={organization.key} className={parts.group}>
          <h3>{organization.name}</h3>
          <dl className={parts.pairs}>
            <dt>{t('giving.gave')}</dt>
            <dd>
              <Things things={gave} isGiven />
            </dd>
            <dt>{t('giving.received')}</dt>
            <dd>
              <Things things={received} isGiven={false} />
            </dd>
          </dl>
        </article>
      ))}
    </section>
  );
}

function Things({ things, isGiven }: { things: Passed[]; isGiven: boolean }) {
  const { t } = useTranslation('meeting-room');
  if (things.length === 0) return <span className={parts.quiet}>{t('giving.open')}</span>;
  return (
    <ul>
      {things.map((thing, index) => (
        <li key={index}>{t(isGiven ? 'giving.to' : 'giving.from', { what: thing.text, other: thing.other })}</li>
      ))}
    </ul>
  );
}
