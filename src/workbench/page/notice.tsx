export interface NoticeProps {
  readonly text: string;
  readonly act: string;
  readonly onAct: () => void;
}

/** Something went wrong that is no fault of a schedule, and what can be done about it. */
export function Notice({ text, act, onAct }: NoticeProps) {
  return (
    <div class="notice" role="alert">
      <p>{text}</p>
      <button type="button" class="quiet" onClick={onAct}>
        {act}
      </button>
    </div>
  );
}
