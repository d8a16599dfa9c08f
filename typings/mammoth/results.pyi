class Result:
    value: str
