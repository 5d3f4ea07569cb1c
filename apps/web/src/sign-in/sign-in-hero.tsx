import { useTranslation } from 'react-i18next';

/** Two paths beside each other on the night ground. */
export function SignInHero({ network }: { network: string | undefined }) {
  const { t } = useTranslation('shell');
  return (
    <div className="hero">
      <svg viewBox="0 0 375 236" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">
        <path
          d="M92 250C96 190 150 176 196 142S262 60 300-14"
          stroke="#2C7A70"
          strokeWidth="26"
          fill="none"
          strokeLinecap="round"
        />
        <path
          d="M146 250C152 214 200 196 244 162S318 84 352-14"
          stroke="#F2BC57"
          strokeWidth="26"
          fill="none"
          strokeLinecap="round"
        />
      </svg>
      <div className="titles">
        <p className="name">{t('product')}</p>
        <p className="network">{network}</p>
      </div>
    </div>
  );
}
