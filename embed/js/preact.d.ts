/** Types of the vendored bundle preact.js: only what the pages of this program use. */

export interface VNode {
  type: unknown;
  props: Record<string, unknown>;
  key: unknown;
}
export type Children = VNode | string | number | boolean | null | undefined | Children[] | Signal<unknown>;

/** Tagged template: html`<p class=${c}>${text}</p>`. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): VNode;
export function h(type: unknown, props: Record<string, unknown> | null, ...children: Children[]): VNode;
export function render(what: Children, parent: Element | DocumentFragment): void;
export function Fragment(props: { children?: Children }): VNode;

export class Signal<T> {
  value: T;
  /** Reads the value without subscribing to it. */
  peek(): T;
  subscribe(fn: (value: T) => void): () => void;
}
export interface ReadonlySignal<T> extends Signal<T> {
  readonly value: T;
}
export function signal<T>(value: T): Signal<T>;
export function computed<T>(fn: () => T): ReadonlySignal<T>;
/** Runs fn now and after every change of a signal it has read; answers the function that stops it. */
export function effect(fn: () => void | (() => void)): () => void;
export function batch<T>(fn: () => T): T;
export function untracked<T>(fn: () => T): T;

export function useSignal<T>(value: T): Signal<T>;
export function useComputed<T>(fn: () => T): ReadonlySignal<T>;
export function useSignalEffect(fn: () => void | (() => void)): void;
export function useState<T>(initial: T | (() => T)): [T, (next: T | ((last: T) => T)) => void];
export function useEffect(fn: () => void | (() => void), deps?: readonly unknown[]): void;
export function useLayoutEffect(fn: () => void | (() => void), deps?: readonly unknown[]): void;
export function useRef<T>(initial: T): { current: T };
export function useMemo<T>(fn: () => T, deps?: readonly unknown[]): T;
export function useCallback<F extends (...args: any[]) => unknown>(fn: F, deps?: readonly unknown[]): F;
