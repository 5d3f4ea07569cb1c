import { useTranslation } from 'react-i18next';
import type { GroupResult, GroupsHeld } from '@app/live-protocol';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import { namesOf } from './group-names';

/** What every group brought, in everybody's sight: its words, not who said them. */
export function GroupResults({ stageId }: { stageId: string }) {
  const { t } = useTranslation('live-stages');
  const { room } = useRoom().view;
  const held = lastHeld(room.groupsHeld, stageId);
  if (!held) return null;
  return (
    <section className={parts.section}>
      <h2>{t('results.title')}</h2>
      {held.results.map((result, at) => (
        <div key={result.n} className={parts.group}>
          <h3>{t('results.group', { place: at + 1 })}</h3>
          <Words result={result} />
          <p className="sm mut" style={{ fontFamily: 'inherit' }}>
            {result.speakerId
              ? t('results.spokenBy', { name: namesOf(room, [result.speakerId]) })
              : namesOf(room, result.memberIds)}
          </p>
        </div>
      ))}
    </section>
  );
}

export const lastHeld = (held: GroupsHeld[], stageId: string): GroupsHeld | undefined =>
  held.findLast((each) => each.stageId === stageId && each.step !== 'pairs');

export function Words({ result }: { result: GroupResult }) {
  const { t } = useTranslation('live-stages');
  const lines = [...result.sentences, ...result.cards, ...result.notes];
  return lines.length === 0 ? (
    <p className="sm mut" style={{ fontFamily: 'inherit' }}>
      {t('results.nothing')}
    </p>
  ) : (
    <ul>
      {lines.map((line, at) => (
        <li key={at}>
          <p className={parts.cardText}>{line}</p>
        </li>
      ))}
    </ul>
  );
}
