import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, monthDay } from '../components';
import { ConsentNotice } from '../consents/consent-notice';
import { spaced } from '../directory/capacity-text';
import { type Answers, monthsFromToday } from './consent-answers';
import { ReadAloud } from './read-aloud';
import type { Referral, ShareableField } from './referrals';
import { phrases, sentences } from '../texts/joining';

export interface QuestionProps {
  referral: Referral;
  name: string;
  answers: Answers;
  change: (part: Partial<Answers>) => void;
  busy: boolean;
  refuse: () => void;
  next: () => void;
}

interface FrameProps {
  title: string;
  /** A name in the title that is better not broken over two lines. */
  name?: string;
  /** Everything that is read aloud, in order. */
  spoken: readonly string[];
  children: ReactNode;
  /** Exactly two, of the same size and weight. */
  answers: ReactNode;
}

const longestUnbroken = 12;

function withWholeName(title: string, name: string | undefined): ReactNode {
  if (!name || name.length > longestUnbroken || !title.includes(name)) return title;
  const [before, after] = title.split(name);
  return (
    <>
      {before}
      <span className="nw">{name}</span>
      {after}
    </>
  );
}

export function Question({ title, name, spoken, children, answers }: FrameProps) {
  return (
    <>
      <div className="asked">
        <div className="row g3 top">
          <h1 className="q">{withWholeName(title, name)}</h1>
          <ReadAloud text={sentences(spoken)} />
        </div>
        {children}
      </div>
      <footer className="answers">{answers}</footer>
    </>
  );
}

interface AnswerProps {
  icon: 'no' | 'check' | 'back';
  word: string;
  disabled?: boolean;
  onPress: () => void;
}

export const Answer = ({ icon, word, disabled, onPress }: AnswerProps) => (
  <button type="button" className="btn big answer" disabled={disabled} onClick={onPress}>
    <Icon name={icon} />
    {word}
  </button>
);

export function WhoQuestion({ referral, name, busy, refuse, next }: QuestionProps) {
  const { t } = useTranslation('referrals');
  const lines = [t('consent.whoText'), t(`consent.whoUse.${referral.mode}`), t('consent.always')];
  const title = t('consent.whoTitle', { name });
  return (
    <Question
      title={title}
      name={name}
      spoken={[title, ...lines]}
      answers={
        <>
          <Answer icon="no" word={t('consent.whoNo')} disabled={busy} onPress={refuse} />
          <Answer icon="check" word={t('consent.whoYes')} onPress={next} />
        </>
      }
    >
      {lines.map((line) => (
        <p key={line} className="lead">
          {line}
        </p>
      ))}
      {referral.recipient?.phone && (
        <p className="lead mut">{t('consent.whoPhone', { phone: spaced(referral.recipient.phone) })}</p>
      )}
      <ConsentNotice referral={referral} />
    </Question>
  );
}

const explained = ['health', 'abilityGrade', 'guardian', 'story'] as const;

export function FieldsQuestion({ referral, name, answers, change, busy, refuse, next }: QuestionProps) {
  const { t } = useTranslation('referrals');
  const isChild = referral.fields.some(({ field, tier }) => field === 'name' && tier === 'L3');
  const toggle = (field: ShareableField) =>
    change({
      fields: answers.fields.includes(field)
        ? answers.fields.filter((one) => one !== field)
        : [...answers.fields, field],
    });
  const whyOf = (field: ShareableField): string | undefined => {
    const sensitive = explained.find((one) => one === field);
    return sensitive ? t(`consent.why.${sensitive}`) : isChild && field === 'name' ? t('consent.whyChild') : undefined;
  };
  const title = t('consent.whatTitle', { name });
  const spoken = [
    title,
    t('consent.whatText'),
    ...answers.asked.map((field) => phrases([t(`field.${field}`), whyOf(field) ?? ''].filter(Boolean))),
    t('consent.always'),
  ];
  return (
    <Question
      title={title}
      name={name}
      spoken={spoken}
      answers={
        <>
          <Answer icon="no" word={t('consent.noneAgreed')} disabled={busy} onPress={refuse} />
          <Answer
            icon="check"
            word={t('consent.agreed', { count: answers.fields.length })}
            disabled={answers.fields.length === 0}
            onPress={next}
          />
        </>
      }
    >
      <p className="lead mut">{t('consent.whatText')}</p>
      <div className="ticks">
        {answers.asked.map((field) => (
          <label key={field}>
            <input type="checkbox" checked={answers.fields.includes(field)} onChange={() => toggle(field)} />
            <span>
              {t(`field.${field}`)}
              {whyOf(field) && <small>{whyOf(field)}</small>}
            </span>
          </label>
        ))}
      </div>
      <p className="mut">{t('consent.always')}</p>
      <p className="sm mut">{t('consent.exception')}</p>
    </Question>
  );
}

const spans = [3, 6, 12] as const;

export function UntilQuestion({ answers, change, busy, refuse, next }: QuestionProps) {
  const { t } = useTranslation('referrals');
  const { t: shell } = useTranslation('shell');
  const dateOf = (months: number) => t('consent.untilDate', { date: monthDay(shell, monthsFromToday(months)) });
  return (
    <Question
      title={t('consent.untilTitle')}
      spoken={[
        t('consent.untilTitle'),
        t('consent.untilText'),
        ...spans.map((months) => t(`consent.until.m${months}`)),
      ]}
      answers={
        <>
          <Answer icon="no" word={t('consent.noneAgreed')} disabled={busy} onPress={refuse} />
          <Answer icon="check" word={t('consent.untilNext')} onPress={next} />
        </>
      }
    >
      <p className="lead mut">{t('consent.untilText')}</p>
      <div className="ticks" role="radiogroup" aria-label={t('consent.untilTitle')}>
        {spans.map((months) => (
          <label key={months}>
            <input type="radio" name="until" checked={answers.months === months} onChange={() => change({ months })} />
            <span>
              {t(`consent.until.m${months}`)}
              <small>{dateOf(months)}</small>
            </span>
          </label>
        ))}
      </div>
    </Question>
  );
}
