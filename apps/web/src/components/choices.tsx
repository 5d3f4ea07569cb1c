import { useTranslation } from 'react-i18next';
import { TellsWho } from './tells-who';

interface ChoiceProps<Value extends string> {
  legend: string;
  /** Short answers side by side. */
  inline?: boolean;
  name: string;
  options: readonly { value: Value; word: string; help?: string }[];
  value: Value | undefined;
  onChange: (value: Value) => void;
}

/** One of a few, all of them visible. */
export function Choice<Value extends string>({
  legend,
  inline = false,
  name,
  options,
  value,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <fieldset className={inline ? 'choice inline' : 'choice'}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="tick">
          <input type="radio" name={name} checked={value === option.value} onChange={() => onChange(option.value)} />
          <span>
            {option.word}
            {option.help && <small>{option.help}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface TicksProps<Value extends string> {
  legend: string;
  help?: string;
  options: readonly { value: Value; word: string }[];
  values: readonly Value[];
  onChange: (values: Value[]) => void;
}

/** Any of many, as words one can press. */
export function Ticks<Value extends string>({ legend, help, options, values, onChange }: TicksProps<Value>) {
  const toggle = (value: Value) =>
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {help && <p className="help">{help}</p>}
      <div className="words tight">
        {options.map(({ value, word }) => (
          <button
            key={value}
            type="button"
            className="word"
            aria-pressed={values.includes(value)}
            onClick={() => toggle(value)}
          >
            {word}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

interface SelectProps<Value extends string> {
  label: string;
  id: string;
  options: readonly { value: Value; word: string }[];
  value: Value | undefined;
  /** Without it a choice has to be made. */
  none?: string;
  onChange: (value: Value | undefined) => void;
}

export function Select<Value extends string>({ label, id, options, value, none, onChange }: SelectProps<Value>) {
  const { t } = useTranslation('shell');
  return (
    <div className="fld">
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="inp"
        value={value ?? ''}
        onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value)}
      >
        <option value="" disabled={none === undefined}>
          {none ?? t('choose')}
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.word}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TextFieldProps {
  label: string;
  id: string;
  value: string;
  max: number;
  lines?: number;
  help?: string;
  wrong?: string;
  /** Names the text should not hold: whoever writes one, or a number that tells who somebody is, is warned. */
  names?: readonly string[];
  onChange: (value: string) => void;
}

export function TextField({ label, id, value, max, lines = 1, help, wrong, names, onChange }: TextFieldProps) {
  const shared = {
    id,
    className: 'inp',
    value,
    maxLength: max,
    autoComplete: 'off',
    'aria-invalid': wrong ? true : undefined,
    'aria-describedby': help || wrong ? `${id}-help` : undefined,
  };
  return (
    <div className="fld">
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...shared} onChange={(event) => onChange(event.target.value)} />
      )}
      {(wrong ?? help) && (
        <p id={`${id}-help`} className={wrong ? 'wrong' : 'help'}>
          {wrong ?? help}
        </p>
      )}
      {names && <TellsWho id={`${id}-tells`} text={value} names={names} />}
    </div>
  );
}
