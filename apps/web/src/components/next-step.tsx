import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface NextStepProps {
  /** The one next act, as a sentence. */
  title: string;
  /** The one pine button first, then its quieter neighbours. */
  children?: ReactNode;
  /** The clock or the date that belongs to it. */
  clock?: ReactNode;
  /** A sentence below the buttons. */
  note?: ReactNode;
  /** Replaces 下一步，在您手里. */
  caption?: string;
}

/** The apricot panel: one a page, only for the person whose turn it is. */
export function NextStep({ title, children, clock, note, caption }: NextStepProps) {
  const { t } = useTranslation('shell');
  return (
    <section className="note warm next-step">
      <p className="sm b caption">{caption ?? t('nextStep.mine')}</p>
      <h2 className="h3">{title}</h2>
      {clock && <div className="clock">{clock}</div>}
      {children && <div className="acts">{children}</div>}
      {note && <p className="sm mut">{note}</p>}
    </section>
  );
}

interface ClockRingProps {
  /** What is left, in whole working days, and of how many: 3 of 3. */
  left: number;
  of: number;
  label: string;
  children?: ReactNode;
}

/** A ring that empties as the days go; the words beside it say the same. */
export function ClockRing({ left, of, label, children }: ClockRingProps) {
  const share = of > 0 ? Math.max(0, Math.min(1, left / of)) : 0;
  const around = 2 * Math.PI * 24;
  return (
    <div className="row g3">
      <svg width="56" height="56" viewBox="0 0 56 56" role="img" aria-label={label}>
        <circle cx="28" cy="28" r="24" fill="none" stroke="#EBCB8C" strokeWidth="5" />
        <circle
          cx="28"
          cy="28"
          r="24"
          fill="none"
          stroke="#744600"
          strokeWidth="5"
          strokeDasharray={`${around * share} ${around}`}
          transform="rotate(-90 28 28)"
        />
        <text x="28" y="35" textAnchor="middle" fontSize="20" fontWeight="600" fill="#1B2A2B">
          {Math.max(0, left)}
        </text>
      </svg>
      <div>{children}</div>
    </div>
  );
}
