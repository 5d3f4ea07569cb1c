interface SecretFieldProps {
  id: string;
  label: string;
  help?: string;
  wrong?: string;
  /** One that is being thought up, not asked for. */
  isNew?: boolean;
  value: string;
  onChange: (value: string) => void;
}

export function SecretField({ id, label, help, wrong, isNew = false, value, onChange }: SecretFieldProps) {
  return (
    <div className="fld">
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="password"
        className="inp"
        value={value}
        maxLength={200}
        autoComplete={isNew ? 'new-password' : 'off'}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={help || wrong ? `${id}-help` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {(wrong ?? help) && (
        <p id={`${id}-help`} className={wrong ? 'wrong' : 'help'}>
          {wrong ?? help}
        </p>
      )}
    </div>
  );
}
