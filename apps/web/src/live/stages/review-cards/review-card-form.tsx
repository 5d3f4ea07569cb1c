import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReviewCard, type ReviewCardKind, reviewCardKinds } from '@app/live-protocol';
import { useDraft } from '../../connection/use-draft';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import { LongField } from '../../writing/fields';

interface Props {
  card?: ReviewCard;
  kinds?: readonly ReviewCardKind[];
  done: () => void;
}

export function ReviewCardForm({ card, kinds = reviewCardKinds, done }: Props) {
  const { t } = useTranslation('review-room');
  const { view, actions } = useRoom();
  const [kind, setKind] = useState<ReviewCardKind>(card?.kind ?? kinds[0]);
  const [isSigned, sign] = useState(true);
  const key = `${view.room.session.id}:review-card:${card?.id ?? 'new'}`;
  const fields = [
    useDraft(`${key}:0`, card?.lines[0]),
    useDraft(`${key}:1`, card?.lines[1]),
    useDraft(`${key}:2`, card?.lines[2]),
  ];
  const questions = t(`cards.lines.${kind}`, { returnObjects: true });
  const first = fields[0][0].trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (first === '') return;
    const lines = fields.map(([text]) => text.trim());
    void (card
      ? actions.send('review-card.change', { id: card.id, lines })
      : actions.send('review-card.write', { cardKind: kind, lines, signed: isSigned || kind !== 'difficulty' }));
    for (const [, , clear] of fields) clear();
    done();
  };
  return (
    <form className={parts.group} onSubmit={submit}>
      {!card && (
        <fieldset className={parts.choices}>
          <legend className={parts.fieldLabel}>{t('cards.which')}</legend>
          {kinds.map((each) => (
            <label key={each}>
              <input type="radio" name="card-kind" checked={kind === each} onChange={() => setKind(each)} />
              {t(`cards.kind.${each}`)}
            </label>
          ))}
        </fieldset>
      )}
      {fields.map(([text, write], at) => (
        <LongField key={`${kind}:${questions[at]}`} label={questions[at]} value={text} write={write} longest={500} />
      ))}
      {!card && kind === 'difficulty' && (
        <label className={parts.tick}>
          <input type="checkbox" checked={!isSigned} onChange={(event) => sign(!event.target.checked)} />
          <span>{t('cards.leaveUnsigned')}</span>
        </label>
      )}
      <div className={parts.pair}>
        <button type="submit" className="btn p" disabled={first === ''}>
          {t('cards.put')}
        </button>
        <button type="button" className="btn" onClick={done}>
          {t('cards.notNow')}
        </button>
      </div>
    </form>
  );
}
