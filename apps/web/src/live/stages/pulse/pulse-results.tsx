import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type PulseChoice, type PulseQuestion } from '@app/live-protocol';
import { answer, client } from '../../../api';
import { phrases } from '../../../texts/joining';

/** How a meeting was: how many chose which words, from five answers on. Beside the minutes, never part of them. */
export function PulseResults({ id }: { id: string }) {
  const { t } = useTranslation('meeting-room');
  const { data } = useQuery({
    queryKey: ['live-session', 'pulse', id],
    queryFn: ({ signal }) => answer(client.GET('/api/live-sessions/{id}/pulse', { params: { path: { id } }, signal })),
  });
  if (!data || data.questions.length + data.lines.length === 0) return null;
  return (
    <section className="note" aria-labelledby="pulse-results">
      <h2 className="h2" id="pulse-results">
        {t('pulse.resultsTitle')}
      </h2>
      <ul>
        {data.questions.map(({ question, choices }) => (
          <li key={question}>
            <strong>{t(`pulse.question.${question as PulseQuestion}`)}</strong>{' '}
            {phrases(
              choices.map(({ choice, answers }) =>
                t('pulse.counted', { word: t(`pulse.choice.${choice as PulseChoice}`), count: answers }),
              ),
            )}
          </li>
        ))}
        {data.lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
