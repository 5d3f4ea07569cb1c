import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DifficultyTable } from '@app/live-protocol';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import { LongField } from '../../writing/fields';

/** The speaker takes along what fits, in whatever number; nobody else's choice counts. */
export function SpeakerChooses({ table }: { table: DifficultyTable }) {
  const { t } = useTranslation('review-room');
  const { actions } = useRoom();
  const [chosen, choose] = useState<readonly string[]>(table.choice?.lineIds ?? []);
  const [words, write] = useState(table.choice?.words ?? '');
  const offered = table.lines.filter((line) => line.step === 'trying');
  const isEmpty = chosen.length === 0 && words.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isEmpty)
      void actions.send('difficulty.choose', { tableId: table.id, lineIds: [...chosen], words: words.trim() });
  };
  return (
    <form className={parts.group} onSubmit={submit}>
      {offered.map((line) => (
        <label key={line.id} className={parts.tick}>
          <input
            type="checkbox"
            checked={chosen.includes(line.id)}
            onChange={(event) =>
              choose(event.target.checked ? [...chosen, line.id] : chosen.filter((id) => id !== line.id))
            }
          />
          <span>{line.text}</span>
        </label>
      ))}
      <LongField label={t('table.ownWords')} value={words} write={write} longest={300} />
      <button type="submit" className="btn p wide" style={{ marginTop: 10 }} disabled={isEmpty}>
        {t('table.takeAlong')}
      </button>
      {table.choice && <p role="status">{t('table.taken')}</p>}
    </form>
  );
}
