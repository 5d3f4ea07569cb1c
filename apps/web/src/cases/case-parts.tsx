import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

const parts = { files: '/cases', people: '/cases/people', households: '/cases/households' } as const;

/** The three parts of 个案, one line. */
export function CaseParts({ here }: { here: keyof typeof parts }) {
  const { t } = useTranslation('cases');
  return (
    <nav className="words case-words" aria-label={t('parts.label')}>
      {(Object.keys(parts) as (keyof typeof parts)[]).map((id) => (
        <Link key={id} className="word" to={parts[id]} aria-current={id === here ? 'page' : undefined}>
          {t(`parts.${id}`)}
        </Link>
      ))}
    </nav>
  );
}

interface CodeFinderProps {
  id: string;
  code: string;
  onFind: (code: string) => void;
}

/** People and files are found by their codes alone. */
export function CodeFinder({ id, code, onFind }: CodeFinderProps) {
  const { t } = useTranslation('cases');
  return (
    <form
      className="row wrap g3 code-finder"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const written = new FormData(event.currentTarget).get('code');
        onFind(typeof written === 'string' ? written.trim() : '');
      }}
    >
      <div className="fld">
        <label className="lab" htmlFor={id}>
          {t('code')}
        </label>
        <input
          id={id}
          name="code"
          className="inp"
          defaultValue={code}
          maxLength={20}
          pattern="[A-Za-z0-9\-]*"
          autoComplete="off"
          aria-describedby={`${id}-help`}
        />
        <p id={`${id}-help`} className="help">
          {t('codeHelp')}
        </p>
      </div>
      <button type="submit" className="btn">
        {t('find')}
      </button>
    </form>
  );
}

interface SwitchProps {
  word: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

export const Switch = ({ word, isOn, onChange }: SwitchProps) => (
  <button type="button" className="word" aria-pressed={isOn} onClick={() => onChange(!isOn)}>
    {word}
  </button>
);
