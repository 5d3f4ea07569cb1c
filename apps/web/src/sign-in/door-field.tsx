import { type InputHTMLAttributes, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components';

interface DoorFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'id' | 'className'> {
  id: string;
  label: string;
  help?: string;
  /** What has to be put right, said below the field. */
  wrong?: string | undefined;
  onWrite?: (value: string) => void;
}

/** One large field of a door page, with its help and what is wrong with it read out together. */
export function DoorField({ label, help, wrong, onWrite, ...input }: DoorFieldProps) {
  const { id } = input;
  return (
    <div className="fld">
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <input {...input} {...described(id, help, wrong)} className="inp big" onChange={written(onWrite)} />
      <Notes id={id} help={help} wrong={wrong} />
    </div>
  );
}

/** A password that can be looked at while it is written. Its texts stand in namespace `sign-in`. */
export function PasswordField({ label, help, wrong, onWrite, ...input }: DoorFieldProps) {
  const { t } = useTranslation('sign-in');
  const [isShown, setIsShown] = useState(false);
  const { id } = input;
  return (
    <div className="fld">
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <div className="password">
        <input
          {...input}
          {...described(id, help, wrong)}
          className="inp big"
          type={isShown ? 'text' : 'password'}
          onChange={written(onWrite)}
        />
        <button type="button" className="iconbtn" aria-pressed={isShown} onClick={() => setIsShown(!isShown)}>
          <Icon name={isShown ? 'eyeoff' : 'eye'} label={isShown ? t('hide') : t('show')} />
        </button>
      </div>
      <Notes id={id} help={help} wrong={wrong} />
    </div>
  );
}

const written = (onWrite: DoorFieldProps['onWrite']): InputHTMLAttributes<HTMLInputElement>['onChange'] =>
  onWrite && ((event) => onWrite(event.target.value));

const described = (id: string, help: string | undefined, wrong: string | undefined) => ({
  'aria-invalid': wrong !== undefined,
  'aria-describedby': [help && `${id}-help`, wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined,
});

const Notes = ({ id, help, wrong }: Pick<DoorFieldProps, 'id' | 'help' | 'wrong'>) => (
  <>
    {help && (
      <p className="help" id={`${id}-help`}>
        {help}
      </p>
    )}
    {wrong && (
      <p className="wrong" id={`${id}-wrong`}>
        <Icon name="info" />
        {wrong}
      </p>
    )}
  </>
);
