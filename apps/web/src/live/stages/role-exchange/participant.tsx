import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExchangeDraft, RoomGroup } from '@app/live-protocol';
import { useDraft } from '../../connection/use-draft';
import { useRoom } from '../../room/room-context';
import { nameOf } from '../../room/room-view';
import parts from '../../room/room.module.css';
import { LongField } from '../../writing/fields';
import { OwnGroup } from '../groups/own-group';
import type { StageProps } from '../stage-props';
import { ExchangeLines, ShownCards } from './exchange-cards';

/** In pairs: one asks and writes, the other reads what is said in their name, corrects it and lets it be shown. */
export default function RoleExchangePart({ stage }: StageProps) {
  return (
    <>
      <OwnGroup>{(group) => <Pair group={group} />}</OwnGroup>
      <ShownCards stageId={stage.id} />
    </>
  );
}

function Pair({ group }: { group: RoomGroup }) {
  const { t } = useTranslation('meeting-room');
  const { view } = useRoom();
  const drafts = view.live.group?.drafts ?? [];
  const mine = drafts.find(({ aboutId }) => aboutId === view.me.memberId);
  const others = group.memberIds.filter((id) => id !== view.me.memberId);
  return (
    <>
      <section className={parts.section}>
        <h2>{t('exchange.ask')}</h2>
        <ul>
          {(['first', 'second', 'third'] as const).map((question) => (
            <li key={question}>{t(`exchange.question.${question}`)}</li>
          ))}
        </ul>
      </section>
      <section className={parts.section}>
        <h2>{t('exchange.aboutMe')}</h2>
        {mine ? <CardAboutMe draft={mine} /> : <p className={parts.quiet}>{t('exchange.notWritten')}</p>}
      </section>
      {others.map((id) => (
        <section key={id} className={parts.section}>
          <h2>{t('exchange.about', { name: nameOf(view.room, id) })}</h2>
          <CardForm
            key={drafts.find(({ aboutId }) => aboutId === id)?.version ?? 0}
            aboutId={id}
            draft={drafts.find(({ aboutId }) => aboutId === id)}
          />
        </section>
      ))}
    </>
  );
}

function CardAboutMe({ draft }: { draft: ExchangeDraft }) {
  const { t } = useTranslation('meeting-room');
  const { view, actions } = useRoom();
  const [correcting, setCorrecting] = useState(false);
  if (correcting)
    return <CardForm key={draft.version} aboutId={draft.aboutId} draft={draft} onDone={() => setCorrecting(false)} />;
  return (
    <div className={parts.group}>
      <p className={parts.quiet}>
        {draft.confirmed ? t('exchange.isShown') : t('exchange.saidBy', { name: nameOf(view.room, draft.by) })}
      </p>
      <ExchangeLines card={draft} />
      <div className={parts.pair}>
        {!draft.confirmed && (
          <button
            type="button"
            className="btn p"
            onClick={() => void actions.send('exchange.confirm', { version: draft.version })}
          >
            {t('exchange.confirm')}
          </button>
        )}
        <button type="button" className="btn" onClick={() => setCorrecting(true)}>
          {t('exchange.correct')}
        </button>
      </div>
    </div>
  );
}

function CardForm({ aboutId, draft, onDone }: { aboutId: string; draft?: ExchangeDraft; onDone?: () => void }) {
  const { t } = useTranslation('meeting-room');
  const { view, actions } = useRoom();
  const key = `${view.room.session.id}:exchange:${aboutId}:${draft?.version ?? 0}`;
  const [strength, writeStrength, clearStrength] = useDraft(`${key}:strength`, draft?.strength);
  const [puzzle, writePuzzle, clearPuzzle] = useDraft(`${key}:puzzle`, draft?.puzzle);
  const [resource, writeResource, clearResource] = useDraft(`${key}:resource`, draft?.resource);
  const [hope, writeHope, clearHope] = useDraft(`${key}:hope`, draft?.hope);
  const card = {
    strength: strength.trim(),
    puzzle: puzzle.trim(),
    resource: resource.trim(),
    hope: hope.trim(),
  };
  const isEmpty = Object.values(card).every((line) => line === '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty) return;
    void actions.send('exchange.write', { ...card, aboutId, version: draft?.version ?? 0 });
    for (const clear of [clearStrength, clearPuzzle, clearResource, clearHope]) clear();
    onDone?.();
  };
  return (
    <form className={parts.group} onSubmit={submit}>
      <LongField label={t('exchange.strength')} value={strength} write={writeStrength} longest={300} />
      <LongField label={t('exchange.puzzle')} value={puzzle} write={writePuzzle} longest={300} />
      <LongField label={t('exchange.resource')} value={resource} write={writeResource} longest={300} />
      <LongField label={t('exchange.hope')} value={hope} write={writeHope} longest={300} />
      <button type="submit" className="btn p wide" style={{ marginTop: 12 }} disabled={isEmpty}>
        {t(aboutId === view.me.memberId ? 'exchange.keep' : 'exchange.handOver')}
      </button>
    </form>
  );
}
