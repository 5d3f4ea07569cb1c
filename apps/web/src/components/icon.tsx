// prettier-ignore
export type IconName =
  | 'home' | 'refer' | 'people' | 'live' | 'book' | 'money' | 'dir' | 'link' | 'clock' | 'check' | 'checkc'
  | 'inbox' | 'send' | 'pen' | 'hand' | 'sign' | 'shield' | 'back' | 'right' | 'down' | 'undo' | 'no' | 'pause'
  | 'hour' | 'phone' | 'tri' | 'up2' | 'minus' | 'eye' | 'eyeoff' | 'cloud' | 'cloudoff' | 'sync' | 'lock'
  | 'search' | 'bell' | 'cal' | 'sound' | 'plus' | 'dots' | 'info' | 'home2' | 'heart' | 'vote' | 'doc' | 'flag'
  | 'pass' | 'scan' | 'leaf' | 'user' | 'print' | 'full';

interface IconProps {
  name: IconName;
  /** Only when no word stands beside it. */
  label?: string;
}

/** The drawings stand in the page itself (icons-in-page.mts); this refers to one of them. */
export const Icon = ({ name, label }: IconProps) => (
  <svg
    className="i"
    viewBox="0 0 24 24"
    focusable="false"
    role={label ? 'img' : undefined}
    aria-label={label}
    aria-hidden={label ? undefined : true}
  >
    <use href={`#i-${name}`} />
  </svg>
);
