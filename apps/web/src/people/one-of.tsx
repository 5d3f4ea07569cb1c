interface OneOfProps<Value extends string> {
  legend: string;
  help?: string;
  name: string;
  options: readonly { value: Value; word: string; help?: string }[];
  value: Value | undefined;
  onChoose: (value: Value) => void;
}

/** One of several, each with a line that says what it means. */
export function OneOf<Value extends string>({ legend, help, name, options, value, onChoose }: OneOfProps<Value>) {
  return (
    <fieldset className="one-of">
      <legend>{legend}</legend>
      {help && <p className="help">{help}</p>}
      {options.map((option) => (
        <div key={option.value} className={option.value === value ? 'one on' : 'one'}>
          <label>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
            <span>
              <b>{option.word}</b>
              {option.help && <small>{option.help}</small>}
            </span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}
