import { useTranslation } from 'react-i18next';
import { DueText, RuledRows } from '../../components';
import type { LiveSession } from '../live-api';
import { useCommitments } from '../live-queries';

/** What was promised in the meeting, soonest first; nothing where nobody promised anything. */
export function KeptCommitments({ session }: { session: LiveSession }) {
  const { t } = useTranslation('live-room');
  const { data } = useCommitments(session.id);
  if (!data || data.items.length === 0) return null;
  const items = [...data.items].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return (
    <section style={{ marginBottom: 32 }}>
      <h2 className="h2">{t('commitment.title')}</h2>
      <RuledRows
        label={t('commitment.title')}
        rows={items.map((commitment) => ({
          id: commitment.id,
          start: <DueText value={commitment.dueOn} />,
          title: commitment.text,
          under: (
            <>
              <span>{commitment.owner}</span>
              <span>{commitment.organization}</span>
              {commitment.doneWhen && <span>{t('commitment.doneWhenIs', { text: commitment.doneWhen })}</span>}
            </>
          ),
        }))}
      />
    </section>
  );
}
