// The frame of the screens before one is in: mark, heading, a form in the middle of the page.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { messages } from '../messages.ts';
import { Mark } from './Mark.tsx';

type Props = {
  readonly title: string;
  readonly intro: string;
  readonly problem: string | null;
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
};

export function Gate({ title, intro, problem, onSubmit, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <main class="gate">
      <form class="card" onSubmit={submit} noValidate>
        <p class="brand">
          <Mark /> {messages.product}
        </p>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p class="quiet">{intro}</p>
        </div>
        <div role="alert" class={problem ? 'problem' : 'unseen'}>
          {problem}
        </div>
        {children}
      </form>
    </main>
  );
}
