import { useTranslation } from 'react-i18next';
import type { Happened } from './cohorts';
import { useCountWord } from './count-words';
import { clauses } from '../texts/joining';

const practices = ['partner-meeting', 'stage-review', 'learning-group', 'guide', 'policy-dialogue', 'network'] as const;

interface Step {
  name: string;
  fact: string;
  note: string;
  reached: boolean;
}

/** Two lines on one path, with a stop for each of the six practices; a list on the phone. */
export function JourneyRibbon({ happened, partners }: { happened: Happened; partners: number }) {
  const { t } = useTranslation('cohorts');
  const countWord = useCountWord();
  const ordinals = t('journey.ordinals', { returnObjects: true });
  const steps: Step[] = practices.map((practice) => {
    const name = t(`journey.${practice}`);
    if (practice === 'network')
      return { name, fact: t('organizations', { count: partners }), note: t('journey.keepsOn'), reached: partners > 0 };
    const sessions = happened.sessions.find(({ kind }) => kind === practice);
    if (!sessions) return { name, fact: t('journey.notYet'), note: '', reached: false };
    return {
      name,
      fact: t('times', { n: sessions.times }),
      note: t('attendances', { n: countWord(sessions.participants) }),
      reached: true,
    };
  });
  const label = t('journey.label', { steps: clauses(steps.map(({ name, fact }) => `${name} ${fact}`)) });
  return (
    <section className="journey" aria-labelledby="journey">
      <h2 className="h2" id="journey">
        {t('journey.title')}
      </h2>
      <svg className="wide" viewBox="0 0 992 150" role="img" aria-label={label} fontFamily="inherit">
        <path d={wave(32)} stroke="#F2BC57" strokeWidth="7" fill="none" />
        <path d={wave(44)} stroke="#17605A" strokeWidth="7" fill="none" />
        {steps.map((step, index) => (
          <Stop key={step.name} step={step} x={stopAt(index)} ordinal={ordinals[index] ?? ''} />
        ))}
      </svg>
      <ol className="narrow">
        {steps.map((step, index) => (
          <li key={step.name} className={step.reached ? undefined : 'ahead'}>
            <span className="dot" aria-hidden="true">
              {ordinals[index]}
            </span>
            <span>
              <b>{step.name}</b>
              {step.fact}
              {step.note && <span className="mut"> {step.note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const stopAt = (index: number) => 72 + 171 * index;

/** One gentle wave from stop to stop, `y` high at each of them. */
function wave(y: number): string {
  const arcs = practices.slice(1).map((_, index) => {
    const [from, to] = [stopAt(index), stopAt(index + 1)];
    return `Q${(from + to) / 2} ${y + (index % 2 === 0 ? -13 : 13)} ${to} ${y}`;
  });
  return `M-10 ${y}Q31 ${y + 13} ${stopAt(0)} ${y}${arcs.join('')}Q969 ${y + 13} 1012 ${y}`;
}

function Stop({ step, x, ordinal }: { step: Step; x: number; ordinal: string }) {
  const ink = step.reached ? '#1B2A2B' : '#5F6D6A';
  return (
    <g textAnchor="middle" fill={ink}>
      <circle
        cx={x}
        cy="38"
        r="19"
        fill="#fff"
        stroke={step.reached ? '#1B2A2B' : '#7F8D88'}
        strokeWidth="2.5"
        strokeDasharray={step.reached ? undefined : '4 4'}
      />
      <text x={x} y="44" fontSize="16" fontWeight="600">
        {ordinal}
      </text>
      <text x={x} y="86" fontSize="16" fontWeight="600">
        {step.name}
      </text>
      <text x={x} y="110" fontSize="15">
        {step.fact}
      </text>
      <text x={x} y="134" fontSize="14" fill="#465655">
        {step.note}
      </text>
    </g>
  );
}
