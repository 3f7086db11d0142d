import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The size of an element in pixels, as it changes. */
export function useSize<Box extends Element>(): {
  readonly box: RefObject<Box | null>
  readonly width: number
  readonly height: number
} {
  const box = useRef<Box>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => {
      const { width, height } = element.getBoundingClientRect()
      setSize((before) =>
        before.width === Math.round(width) && before.height === Math.round(height)
          ? before
          : { width: Math.round(width), height: Math.round(height) },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { box, ...size }
}
