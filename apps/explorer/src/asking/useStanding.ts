import { useEffect, useState } from 'react'

/** A value once it has stood for that many milliseconds; before, the one that stood last. */
export function useStanding<Value>(value: Value, milliseconds: number): Value {
  const [standing, setStanding] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setStanding(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return standing
}
