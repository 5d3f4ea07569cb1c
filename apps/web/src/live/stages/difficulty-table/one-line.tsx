import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DifficultyTable, TableStep } from '@app/live-protocol';
import { useDraft } from '../../connection/use-draft';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import { LongField } from '../../writing/fields';

/** One question, one experience, one thing to try: the field says which, and the room takes nothing else now. */
export function OneLineAtTheTable({ table, step }: { table: DifficultyTable; step: Exclude<TableStep, 'choosing'> }) {
  const { t } = useTranslation('review-room');
  const { view, actions } = useRoom();
  const [text, write, clear] = useDraft(`${view.room.session.id}:table:${table.id}:${step}`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    void actions.send('difficulty.say', { tableId: table.id, as: step, text: text.trim() });
    clear();
  };
  return (
    <form onSubmit={submit}>
      <LongField label={t(`table.field.${step}`)} value={text} write={write} longest={500} />
      <button type="submit" className="btn wide" style={{ marginTop: 10 }} disabled={text.trim() === ''}>
        {t(`table.say.${step}`)}
      </button>
      <p className={parts.quiet}>{t('table.aloud')}</p>
    </form>
  );
}
