import { useTranslation } from 'react-i18next';
import { KaiText, monthDay } from '../components';
import { phrases } from '../texts/joining';
import type { Links } from './link-api';

type Answer = Links['answers'][number];

/** What was said by links, the newest first; what came too late stands here with the reason. */
export function SaidByLink({ answers }: { answers: readonly Answer[] }) {
  const { t } = useTranslation('referral-links');
  const { t: shell } = useTranslation('shell');
  const word = useAnswerWord();
  if (answers.length === 0) return null;
  return (
    <section className="aside-block by-link">
      <h2 className="h3">{t('said.title')}</h2>
      <ul className="said">
        {answers.map((answer) => (
          <li key={answer.id}>
            <p>{word(answer)}</p>
            {answer.words && (
              <p>
                <KaiText>{answer.words}</KaiText>
              </p>
            )}
            <p className="sm mut">{phrases([whoSaid(answer), monthDay(shell, answer.answeredAt)])}</p>
            {answer.refusedFor && (
              <p className="sm wrong">{t(answer.refusedFor === 'too-late' ? 'said.tooLate' : 'said.refused')}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );

  function whoSaid({ action, byWhom }: Answer) {
    if (action !== 'feedback') return t('said.partner');
    return t(byWhom === 'guardian' ? 'person.whos.guardian' : 'person.whos.person');
  }
}

function useAnswerWord() {
  const { t } = useTranslation('referral-links');
  const { t: referrals } = useTranslation('referrals');
  const words = {
    decline: referrals('act.declineReasons', { returnObjects: true }) as Record<string, string>,
    complete: referrals('act.outcomes', { returnObjects: true }) as Record<string, string>,
    feedback: t('person.answers', { returnObjects: true }) as Record<string, string>,
  };
  return ({ action, code }: Answer) => {
    const reason = action === 'accept' ? undefined : words[action][code ?? ''];
    if (action === 'accept') return t('said.accept');
    return action === 'feedback' ? reason : t(`said.${action}`, { reason });
  };
}
