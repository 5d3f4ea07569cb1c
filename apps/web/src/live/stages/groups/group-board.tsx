import { useTranslation } from 'react-i18next';
import type { GroupState, RoomGroup } from '@app/live-protocol';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import { OneLineForm } from '../../writing/one-line-form';
import { WaitingWords } from '../../writing/waiting-words';
import { nameWithOrganization } from './group-names';

/** The group's own cards and notes, and who speaks for it. It comes home by itself when the groups end. */
export function GroupBoard({ group, state }: { group: RoomGroup; state: GroupState }) {
  const { t } = useTranslation('live-stages');
  const { view, actions } = useRoom();
  const guard = { lane: `group:${group.n}` };
  const me = view.me.memberId;
  return (
    <>
      <section className={parts.section}>
        <h2>{t('group.cards')}</h2>
        <ul className={parts.rows}>
          {state.cards.map((card) => (
            <li key={card.id} className="sp">
              <span className={parts.cardText}>{card.text}</span>
              {(card.author === me || view.isFacilitator) && (
                <button
                  type="button"
                  className="btn q"
                  onClick={() => void actions.send('group-card.remove', { id: card.id }, guard)}
                >
                  {t('group.remove')}
                </button>
              )}
            </li>
          ))}
        </ul>
        <WaitingWords kind="group-card.add" />
        <OneLineForm
          field={`group-card:${group.n}`}
          label={t('group.writeCard')}
          button={t('group.addCard')}
          longest={300}
          onSend={(text) => void actions.send('group-card.add', { text }, guard)}
        />
      </section>
      <section className={parts.section}>
        <h2>{t('group.notes')}</h2>
        <ul className={parts.rows}>
          {state.notes.map((note) => (
            <li key={note.id} className="sp">
              <span>{note.text}</span>
              <button
                type="button"
                className="btn q"
                onClick={() => void actions.send('group-note.remove', { id: note.id }, guard)}
              >
                {t('group.remove')}
              </button>
            </li>
          ))}
        </ul>
        <WaitingWords kind="group-note.add" />
        <OneLineForm
          field={`group-note:${group.n}`}
          label={t('group.writeNote')}
          button={t('group.addNote')}
          longest={300}
          onSend={(text) => void actions.send('group-note.add', { text }, guard)}
        />
      </section>
      <Speaker group={group} />
      <p className={parts.quiet} style={{ marginTop: 16 }}>
        {t('group.comesHome')}
      </p>
    </>
  );
}

function Speaker({ group }: { group: RoomGroup }) {
  const { t } = useTranslation('live-stages');
  const { view, actions } = useRoom();
  return (
    <section className={parts.section}>
      <label>
        <span className={parts.fieldLabel}>{t('group.speaker')}</span>
        <select
          className={parts.line}
          value={group.speakerId ?? ''}
          onChange={(event) =>
            void actions.send('groups.set-speaker', { n: group.n, memberId: event.target.value || null })
          }
        >
          <option value="">{t('group.noSpeaker')}</option>
          {group.memberIds.map((id) => (
            <option key={id} value={id}>
              {nameWithOrganization(view.room, id)}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
