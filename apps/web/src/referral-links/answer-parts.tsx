import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api';
import { ErrorState, Icon } from '../components';
import { spaced } from '../directory/capacity-text';
import type { OpenedLink } from './link-api';

const known = ['link-said-already', 'link-answer-too-late', 'reason-text-missing', 'output-missing'] as const;

export function SayProblem({ problem }: { problem: Problem | null }) {
  const { t } = useTranslation('referral-links');
  if (!problem) return null;
  const code = known.find((one) => one === problem.code);
  return (
    <ErrorState
      inline
      hasTyped
      error={problem}
      fact={code && t(`refused.${code}.fact`)}
      todo={code && t(`refused.${code}.todo`)}
    />
  );
}

/** A number is read in one go: it never breaks over two lines. */
const unbroken = (phone: string) => spaced(phone).replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');

/** Whom to telephone, as large as the thumb. */
export function CallSource({ link: { sourceName, sourcePhone } }: { link: OpenedLink }) {
  const { t } = useTranslation('referral-links');
  if (!sourcePhone) return <p>{t('callWithout', { name: sourceName })}</p>;
  return (
    <a className="btn big wide" href={`tel:${sourcePhone.replaceAll(/[^\d+]/g, '')}`}>
      <Icon name="phone" />
      <span>{t('call', { name: sourceName, phone: unbroken(sourcePhone) })}</span>
    </a>
  );
}

interface ThanksProps {
  title: string;
  /** What was recorded, and what happens next. */
  children: ReactNode;
}

export const Thanks = ({ title, children }: ThanksProps) => (
  <section className="note warm col g2" role="status">
    <h2 className="h2 row g2">
      <Icon name="checkc" />
      {title}
    </h2>
    {children}
  </section>
);
