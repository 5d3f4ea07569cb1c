import { useTranslation } from 'react-i18next';
import type { Problem } from '../api';
import { Icon } from '../components';

interface SignInNameFieldProps {
  value: string;
  onWrite: (value: string) => void;
  problem: Problem | null;
}

/** Binds the link to one person, where one knows their number or address. */
export function SignInNameField({ value, onWrite, problem }: SignInNameFieldProps) {
  const { t } = useTranslation('people');
  const isWrong = problem?.code === 'sign-in-name-not-readable';
  return (
    <div className="fld">
      <label className="lab" htmlFor="bound">
        {t('invite.signInName')}
      </label>
      <input
        id="bound"
        className="inp"
        value={value}
        maxLength={254}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'bound-help bound-wrong' : 'bound-help'}
        onChange={(event) => onWrite(event.target.value)}
      />
      <p className="help" id="bound-help">
        {t('invite.signInNameHelp')}
      </p>
      {isWrong && (
        <p className="wrong" id="bound-wrong">
          <Icon name="info" />
          {t('invite.need.signInNameForm')}
        </p>
      )}
    </div>
  );
}
