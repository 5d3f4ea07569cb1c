import { useTranslation } from 'react-i18next';
import { type Survey } from './after-api';

const written = ['next-time', 'still-to-say'] as const;

/** Words with how many wrote them, and lines in the order of their letters: nothing says whose they are or when they came. */
export function SurveyResult({ survey }: { survey: Survey }) {
  const { t } = useTranslation('live-after');
  const { words, lines } = survey;
  if (words.length + lines.length === 0)
    return (
      <section>
        <h2 className="h2">{t('survey.nothing')}</h2>
        <p className="mut">{t('survey.fewer')}</p>
      </section>
    );
  return (
    <>
      {words.length > 0 && (
        <section aria-labelledby="survey-words">
          <h2 className="h3" id="survey-words">
            {t('survey.question.took-along')}
          </h2>
          <ul className="words" style={{ marginTop: 10 }}>
            {words.map(({ word, count }) => (
              <li key={word} className="word" style={{ overflowWrap: 'anywhere' }}>
                {count > 1 ? t('survey.counted', { word, count }) : word}
              </li>
            ))}
          </ul>
        </section>
      )}
      {written.map((prompt) => {
        const said = lines.filter((line) => line.prompt === prompt);
        if (said.length === 0) return null;
        return (
          <section key={prompt} aria-labelledby={`survey-${prompt}`} style={{ marginTop: 24 }}>
            <h2 className="h3" id={`survey-${prompt}`}>
              {t(`survey.question.${prompt}`)}
            </h2>
            <ul className="lst noside">
              {said.map(({ text }, at) => (
                <li key={at} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
                  {text}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <p className="sm mut" style={{ marginTop: 16 }}>
        {t('survey.fewer')}
      </p>
    </>
  );
}
